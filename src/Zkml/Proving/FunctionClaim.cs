namespace Zkml.Proving;

/// <summary>The function that a proof file says it is about.</summary>
/// <param name="Program">The program's text; not trusted.</param>
/// <param name="Function">The function's name.</param>
public sealed record FunctionClaim(string Program, string Function);
