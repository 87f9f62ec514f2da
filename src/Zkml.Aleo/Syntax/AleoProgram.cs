using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax;

/// <summary>An Aleo program.</summary>
/// <param name="Name">Its name without <c>.aleo</c>.</param>
/// <param name="Components">Its components, in the order of its text. A struct may only use those before it.</param>
public sealed record AleoProgram(string Name, ImmutableArray<ProgramComponent> Components)
{
    /// <summary>A program whose components stand in the usual order.</summary>
    public AleoProgram(
        string name,
        ImmutableArray<StructDefinition> structs,
        ImmutableArray<Closure> closures,
        ImmutableArray<Function> functions,
        Constructor? constructor = null)
        : this(name, [.. structs, .. closures, .. functions, .. constructor is null ? (ReadOnlySpan<ProgramComponent>)[] : [constructor]])
    {
    }

    /// <summary>Its mappings.</summary>
    public ImmutableArray<Mapping> Mappings => Of<Mapping>();

    /// <summary>Its structs.</summary>
    public ImmutableArray<StructDefinition> Structs => Of<StructDefinition>();

    /// <summary>Its closures.</summary>
    public ImmutableArray<Closure> Closures => Of<Closure>();

    /// <summary>Its functions.</summary>
    public ImmutableArray<Function> Functions => Of<Function>();

    /// <summary>Its views.</summary>
    public ImmutableArray<View> Views => Of<View>();

    /// <summary>Its constructor; needed to deploy, not to run or prove.</summary>
    public Constructor? Constructor => Of<Constructor>().FirstOrDefault();

    /// <inheritdoc/>
    public bool Equals(AleoProgram? other) => other is not null && Name == other.Name && Components.AsSpan().SequenceEqual(other.Components.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Components.Length);

    private ImmutableArray<T> Of<T>()
        where T : ProgramComponent => [.. Components.OfType<T>()];
}
