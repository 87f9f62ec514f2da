using Zkml.Statements;

namespace Zkml.Cli.Proving;

/// <summary>A verifying key and its hash.</summary>
/// <param name="Key">The key.</param>
/// <param name="Hash">The hash that names it.</param>
internal sealed record DirectKeyFigures(DirectVerifyingKey Key, string Hash);
