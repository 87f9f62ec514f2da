using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax;

/// <summary>An Aleo program.</summary>
/// <param name="Name">Its name without <c>.aleo</c>.</param>
/// <param name="Structs">Its structs; one may only use those before it.</param>
/// <param name="Closures">Its closures; one may only call those before it.</param>
/// <param name="Functions">Its functions.</param>
/// <param name="Constructor">Its constructor; needed to deploy, not to run or prove.</param>
public sealed record AleoProgram(
    string Name,
    ImmutableArray<StructDefinition> Structs,
    ImmutableArray<Closure> Closures,
    ImmutableArray<Function> Functions,
    Constructor? Constructor = null)
{
    /// <inheritdoc/>
    public bool Equals(AleoProgram? other) =>
        other is not null
        && Name == other.Name
        && Structs.AsSpan().SequenceEqual(other.Structs.AsSpan())
        && Closures.AsSpan().SequenceEqual(other.Closures.AsSpan())
        && Functions.AsSpan().SequenceEqual(other.Functions.AsSpan())
        && Constructor == other.Constructor;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Structs.Length, Closures.Length, Functions.Length);
}
