using Zkml.Varuna.Native;

namespace Zkml.Varuna.Tests.Support;

/// <summary>A native engine in a few lines of Node that behaves as a test wants.</summary>
internal static class FakeNativeEngine
{
    /// <summary>Says of anything that it holds.</summary>
    public const string Accept = "answer(message(0, [Buffer.from([1]), Buffer.from('')]))";

    /// <param name="serve">JavaScript that answers every request but the first: <c>request</c> is the message.</param>
    /// <param name="identity">What it says of itself.</param>
    public static NativeLaunch Behaving(string serve = Accept, string identity = Answers.IdentityJson) => new(
        "node",
        [
            "-e",
            $$"""
            const integer = value => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes; };
            const field = bytes => Buffer.concat([integer(bytes.length), bytes]);
            const message = (tag, fields) => Buffer.concat([Buffer.from([tag]), ...fields.map(field)]);
            const write = bytes => require('fs').writeSync(1, bytes);
            const answer = bytes => write(field(bytes));
            const refuse = (kind, reason) => answer(message(1, [Buffer.from(kind), Buffer.from(reason)]));
            let input = Buffer.alloc(0);
            process.stdin.on('end', () => process.exit(0));
            process.stdin.on('data', bytes => {
                input = Buffer.concat([input, bytes]);
                while (input.length >= 4 && input.length >= 4 + input.readUInt32LE(0)) {
                    const request = input.subarray(4, 4 + input.readUInt32LE(0));
                    input = input.subarray(4 + request.length);
                    if (request[0] === 1) { answer(message(0, [Buffer.from('{{identity}}')])); continue; }
                    {{serve}};
                }
            });
            """,
        ]);
}
