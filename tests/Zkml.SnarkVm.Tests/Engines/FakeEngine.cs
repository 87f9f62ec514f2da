using System.Collections.Immutable;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Tests.Engines;

/// <summary>
/// An engine in a few lines of Node that behaves as a test wants: it says hello, and evaluates any program to its own inputs. It says of every
/// program that it read it as it stands.
/// </summary>
internal static class FakeEngine
{
    private const string Hello = """{"protocol":1,"engine":"native","snarkvm":"0.0","network":"mainnet","threads":1,"proofVersions":[{"varuna":3,"consensus":22}]}""";

    /// <summary>Evaluates: gives the inputs back.</summary>
    public const string Echo = "answer({ outputs: request.inputs })";

    /// <param name="evaluate">JavaScript that answers the request to evaluate.</param>
    /// <param name="hello">What it says of itself.</param>
    public static EngineLaunch Behaving(string evaluate = Echo, string hello = Hello) => new(
        EngineKind.Native,
        "node",
        [
            "-e",
            $$"""
            const lines = require('readline').createInterface({ input: process.stdin });
            lines.on('close', () => process.exit(0));
            lines.on('line', line => {
                const request = JSON.parse(line);
                const write = document => process.stdout.write(JSON.stringify(document) + '\n');
                const sha256 = text => require('crypto').createHash('sha256').update(text).digest('hex');
                const reading = request.program === undefined ? {} : { program: { sha256: sha256(request.program) } };
                const answer = result => write({ id: request.id, result: { ...reading, ...result } });
                const refuse = (kind, message) => write({ id: request.id, error: { kind, message } });
                if (request.command === 'hello') { answer({{hello}}); return; }
                {{evaluate}};
            });
            """,
        ],
        ImmutableDictionary<string, string>.Empty);
}
