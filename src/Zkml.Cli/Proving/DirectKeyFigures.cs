using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Cli.Proving;

/// <summary>A verifying key and its hash.</summary>
/// <param name="Key">The key.</param>
/// <param name="Hash">The hash that names it.</param>
internal sealed record DirectKeyFigures(CertifiedKey Key, string Hash)
{
    /// <summary>Those of some keys.</summary>
    /// <param name="engine">Knows what identifies a key.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="shape">Which public inputs the model's statements have.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<DirectKeyFigures> OfAsync(IDirectEngine engine, DirectKeys keys, StatementShape shape, CancellationToken cancellation) =>
        new(keys.ForVerifier, KeyHash.Of(await engine.DescribeKeyAsync(keys.VerifyingKey, cancellation).ConfigureAwait(false), shape.Outputs, shape.SampleWords));
}
