/** What is wrong with a workbook, and what to do. */
import type { WorkbookWords } from "../workbook.ts";

const of = (subject: string) => (subject === "" ? "This file" : `“${subject}”`);
const sheet = (subject: string) => (subject === "" ? "This sheet" : `Sheet “${subject}”`);

export const workbook: WorkbookWords = {
  "not-a-workbook": (subject) => ({
    title: `${of(subject)} is no Excel workbook.`,
    advice: "Choose a workbook of Excel or WPS (.xlsx, .xls, .et …); save other formats as .xlsx first.",
  }),
  encrypted: (subject) => ({
    title: `${of(subject)} has a password and can't be read.`,
    advice: "Open it in Excel, remove the password, save a copy and choose that.",
  }),
  damaged: (subject) => ({
    title: `${of(subject)} is damaged or incomplete and can't be read.`,
    advice: "Open and repair it in Excel, or ask for the file again.",
  }),
  "too-large": (subject) => ({
    title: `${of(subject)} is too large to read.`,
    advice: "Remove sheets, pictures and formatting that are no part of the ledgers and save a copy.",
  }),
  unsupported: (subject) => ({
    title: `Results can't be written into ${of(subject)}.`,
    advice: "Save it as .xlsx first.",
  }),
  "cell-editing": () => ({
    title: "A cell is being edited.",
    advice: "Press Enter to finish, then try again.",
  }),
  "timed-out": () => ({
    title: "Excel has not answered for a long time.",
    advice:
      "Close open dialogs and try again; if that fails, save and reopen the workbook. No half-written result was left in it.",
  }),
  "access-denied": () => ({
    title: "Excel does not let the add-in into this workbook.",
    advice: "Press Enable Editing above the sheet and try again.",
  }),
  "sheet-gone": (subject) => ({
    title: `${sheet(subject)} is gone.`,
    advice: "It may have just been deleted or renamed. Recognise again.",
  }),
  "sheet-there": (subject) => ({
    title: `${sheet(subject)} is there already.`,
    advice: "It was added after the workbook was read. Read the workbook anew, then try again.",
  }),
  "read-only": () => ({
    title: "This workbook is read-only; results can't be written.",
    advice: "Save a copy and score that.",
  }),
  protected: (subject) => ({
    title: `${subject === "" ? "This workbook" : sheet(subject)} is protected; results can't be written.`,
    advice: "Remove the protection under Review and try again.",
  }),
  "payload-too-large": (subject) => ({
    title: `${sheet(subject)} holds more than Excel hands over at once.`,
    advice: "Remove what is no part of the ledger and try again.",
  }),
  "no-ledger": (subject) => ({
    title: `No ledger was recognised in ${of(subject)}.`,
    advice: "A ledger needs a header, such as 项目名称, 责任单位, 总投资. Check that this is the right file.",
  }),
  "no-period": () => ({
    title: "The workbook does not say which month it is for.",
    advice:
      "Choose the month, such as 2020-12, or write 统计时间截止：2020年12月31日 under the ledger's title.",
  }),
  "no-rows": (subject) => ({
    title: `The ledgers in ${of(subject)} are empty.`,
    advice: "Make sure that this is the ledger with the data.",
  }),
  "service-unreachable": () => ({
    title: "The scoring service can't be reached.",
    advice:
      "Reading and checking still work. Check the network and the service address and try again; nothing was changed.",
  }),
};
