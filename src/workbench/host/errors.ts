import { HostFault } from "./host-workbook";
import type { ResponseBody, WireError } from "./wire";

/** Status and text by code, after "Error handling with the application-specific JavaScript APIs" (docs:testing). */
const KNOWN: { readonly [code: string]: readonly [status: number, message: string] } = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotFound: [400, "The API you are trying to use could not be found. It may be available in a newer version of Excel."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [409, "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again."],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  NotImplemented: [501, "The requested feature isn't implemented."],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [413, "The response payload size has exceeded the limit."],
};

/** The HTTP status that goes with a code; 500 for one we do not know. */
export function statusOf(code: string): number {
  return KNOWN[code]?.[0] ?? 500;
}

/** Excel's sentence for a code; the code itself for one we do not know. */
export function messageOf(code: string): string {
  return KNOWN[code]?.[1] ?? code;
}

/** A fault with Excel's sentence, and `detail` after it for whoever reads the log. */
export function fault(code: string, detail?: string): HostFault {
  return new HostFault(code, detail === undefined ? messageOf(code) : `${messageOf(code)} [${detail}]`);
}

/** What office.js is told of a failure; anything but a `HostFault` is our own bug and shows as `GeneralException`. */
export function wireError(failure: unknown, location: string, actionIndex: number): WireError {
  const known = failure instanceof HostFault ? failure : fault("GeneralException", failure instanceof Error ? failure.stack : String(failure));
  const message = known.message === known.code ? messageOf(known.code) : known.message;
  return { Code: known.code, Message: message, Location: location, ActionIndex: actionIndex, HttpStatusCode: statusOf(known.code) };
}

/** The answer to a batch of which nothing was done. */
export function refusal(code: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: messageOf(code), HttpStatusCode: statusOf(code) } };
}
