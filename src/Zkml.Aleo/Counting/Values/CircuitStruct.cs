using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>A struct of a circuit: members in the order of its definition.</summary>
internal sealed class CircuitStruct(string[] names, SynthesizedValue[] members) : SynthesizedValue
{
    public string[] Names { get; } = names;

    public SynthesizedValue[] Members { get; } = members;

    public override long Size { get; } = CircuitArray.SizeOf(members);

    public override SynthesizedValue[] Parts => Members;

    public override PlaintextValue? TryGetConstant() => CircuitArray.TryGetConstants(Members) is { } values
        ? new StructValue([.. Names.Zip(values, (name, value) => new MemberValue(name, value))])
        : null;
}
