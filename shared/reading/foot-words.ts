/** How the lines at the foot of a table begin: 注：…, 填报人：… */

const NOTE =
  /^[(【[]?(?:注|备注|附注|说明|填表说明|填报说明|填写说明|填报要求|填写要求|填表要求|编制说明|指标说明|注意事项|温馨提示|提示|要求)(?:\d{0,2})?[)】\]]?[::.、]|^(?:填表说明|填报说明|填写说明|填报要求|填写要求|填表要求|填写须知|填写示范|注意事项|数据来源)|^※|^第\d{1,4}页|^共\d{1,4}页/u;
const SIGN_OFF =
  /^(?:单位)?(?:负责人|主要领导|分管领导|填报人|填表人|制表人?|审核人?|审批人?|经办人|联系人|联系电话|复核人?|统计负责人|报送人|填报单位|报送单位|编制单位|制表单位|单位(?=\()|咨询电话|监督电话|填报日期|填表日期|制表日期|报送时间|报出日期|签字|主要负责人)(?:\(.{0,8}\))?(?:签字)?(?:[::]|$)/u;

/** Whether a text, without white space, begins a note or the instructions for a table. */
export function beginsNote(text: string): boolean {
  return NOTE.test(text);
}

/** Whether a text, without white space, begins the line a table is signed on. */
export function signsOff(text: string): boolean {
  return SIGN_OFF.test(text);
}
