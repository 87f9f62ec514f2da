using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Request;

/// <summary>New private variables for a value of a type: booleans for bits, and for a number or coordinate a variable as well.</summary>
internal sealed class InputInjection(GateLibrary gates, StructTable structs)
{
    /// <summary>The cost of a bit besides its variable, in units of work: all bits of the inputs exist at once.</summary>
    private const long BitWork = 3;

    /// <summary>Refuses inputs whose bits alone are more variables than the platform deploys, before any is made.</summary>
    /// <exception cref="AleoNotSupportedException">There are more.</exception>
    public void RequireFit(IEnumerable<PlaintextType> types)
    {
        var bits = types.Sum(Bits);
        gates.System.Spend(bits * BitWork);
        if (bits > PlatformLimits.DeploymentVariables)
        {
            throw new AleoNotSupportedException(
                $"the inputs have {bits} bits, expected at most {PlatformLimits.DeploymentVariables}, the platform's limit of a circuit's variables");
        }
    }

    public SynthesizedValue Inject(PlaintextType type)
    {
        switch (type)
        {
            case ArrayType array:
                var elements = new SynthesizedValue[array.Length];
                foreach (ref var element in elements.AsSpan())
                {
                    element = Inject(array.Element);
                }

                return new CircuitArray(elements) { IsEncoded = true };
            case StructType structure:
                var members = structs[structure.Name].Members;
                return new CircuitStruct([.. members.Select(member => member.Name)], [.. members.Select(member => Inject(member.Type))]) { IsEncoded = true };
            default:
                return Inject(((LiteralType)type).Kind);
        }
    }

    private long Bits(PlaintextType type) => type switch
    {
        ArrayType array => array.Length * Bits(array.Element),
        StructType structure => structs[structure.Name].Members.Sum(member => Bits(member.Type)),
        _ => ((LiteralType)type).Kind.Bits(),
    };

    /// <summary>The request hashes its inputs, so that an input's bits exist before the function begins.</summary>
    private SynthesizedValue Inject(LiteralKind kind)
    {
        switch (kind)
        {
            case LiteralKind.Boolean:
                return new CircuitBoolean(gates.System.NewBoolean()) { IsEncoded = true };
            case LiteralKind.Field:
                var field = WithBits(new(gates.System.NewVariable()));
                return new CircuitField(field.Value, field.Bits) { IsEncoded = true };
            case LiteralKind.Scalar:
                var scalar = new CircuitScalar(gates.System.NewVariable());
                return new CircuitScalar(scalar.Value, gates.Scalars.ToBits(scalar)) { IsEncoded = true };
            case LiteralKind.Group or LiteralKind.Address:
                var point = gates.Subgroup.NewPoint();
                return new CircuitPoint(kind, point with { X = WithBits(point.X) }) { IsEncoded = true };
            default:
                return new CircuitInteger(kind, gates.System.NewBooleans(kind.Bits())) { IsEncoded = true };
        }
    }

    private CircuitField WithBits(CircuitField field) => new(field.Value, gates.FieldBits.ToBits(field));
}
