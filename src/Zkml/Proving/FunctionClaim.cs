namespace Zkml.Proving;

/// <summary>The function that a proof file claims to be about.</summary>
/// <param name="Program">The program's text; untrusted.</param>
/// <param name="Function">The function's name.</param>
public sealed record FunctionClaim(string Program, string Function);
