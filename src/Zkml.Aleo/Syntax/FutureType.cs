namespace Zkml.Aleo.Syntax;

/// <summary>The type of a future, such as <c>token.aleo/mint.future</c>: a call of a function's finalize block that the network will make.</summary>
/// <param name="Program">The program's name without <c>.aleo</c>.</param>
/// <param name="Function">The function's name.</param>
public sealed record FutureType(string Program, string Function) : RegisterType
{
    /// <inheritdoc/>
    public override string ToString() => $"{Program}.aleo/{Function}.future";
}
