import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient/node';

/** The command of a code lens: converts arguments of the protocol to those of the editor's command. */
export async function showReferences(uri: string, position: Position, locations: readonly Location[]): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    new vscode.Position(position.line, position.character),
    locations.map(({ uri, range: { start, end } }) => new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(start.line, start.character, end.line, end.character))),
  );
}
