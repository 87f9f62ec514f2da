namespace Zkml.Mutation.Building;

/// <summary>What the compiler says of a place.</summary>
internal sealed record CompileError(string File, int Line, int Column, string Message);
