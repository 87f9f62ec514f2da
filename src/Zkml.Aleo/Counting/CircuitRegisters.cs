using System.Collections.Immutable;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting;

/// <summary>The registers of a function or closure while its circuit is built. A register is forgotten after its last use.</summary>
internal sealed class CircuitRegisters
{
    /// <summary>The constants of an index, which is a u32, each time it is read.</summary>
    private const int IndexConstants = 32;

    /// <summary>The constants of a character of a member's name, each time it is read.</summary>
    private const int CharacterConstants = 8;

    private readonly GateLibrary _gates;
    private readonly SynthesizedValue?[] _values;
    private readonly int[] _usesLeft;
    private readonly bool[] _isUsedOnce;
    private readonly PlatformOperands _platform;

    public CircuitRegisters(
        GateLibrary gates, SynthesizedValue[] inputs, ImmutableArray<Instruction> body, ImmutableArray<Operand> outputs, PlatformOperands platform)
    {
        _gates = gates;
        _platform = platform;
        var count = inputs.Length + body.Sum(instruction => instruction.Destinations.Length);
        _values = new SynthesizedValue?[count];
        _usesLeft = new int[count];
        inputs.CopyTo(_values, 0);
        foreach (var instruction in body)
        {
            CountUses(instruction.Operands);
        }

        CountUses(outputs);
        _isUsedOnce = Array.ConvertAll(_usesLeft, uses => uses == 1);
    }

    public SynthesizedValue[] Load(ImmutableArray<Operand> operands)
    {
        var values = new SynthesizedValue[operands.Length];
        for (var operand = 0; operand < values.Length; operand++)
        {
            values[operand] = Load(operands[operand]);
        }

        return values;
    }

    public void Store(ImmutableArray<int> destinations, SynthesizedValue[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            // A register that nothing reads is not kept.
            _values[destinations[index]] = _usesLeft[destinations[index]] == 0 ? null : values[index];
        }
    }

    private SynthesizedValue Load(Operand operand) => operand switch
    {
        LiteralOperand literal => Load(literal.Literal),
        RegisterOperand register => Load(register),
        _ => _platform[operand],
    };

    private SynthesizedValue Load(Literal literal)
    {
        // A field element is one constant, an integer one for each bit; a point's coordinates are asserted to be in the group.
        var value = SynthesizedValue.FromConstant(PlaintextValue.From(literal));
        if (value is CircuitPoint point)
        {
            _gates.Subgroup.Constant(new(point.Point.X.Value.Constant, point.Point.Y.Constant));
        }
        else
        {
            _gates.System.AddConstants(literal.Kind.IsInteger() ? literal.Kind.Bits() : 1);
        }

        return value;
    }

    private SynthesizedValue Load(RegisterOperand operand)
    {
        var value = _values[operand.Register]!;
        if (--_usesLeft[operand.Register] == 0)
        {
            _values[operand.Register] = null;
        }

        foreach (var access in operand.Accesses)
        {
            _gates.System.AddConstants(access is MemberAccess name ? CharacterConstants * name.Member.Length : IndexConstants);
            value = (access, value) switch
            {
                (IndexAccess index, CircuitArray array) => array.Elements[index.Index],
                (MemberAccess member, CircuitStruct structure) => structure.Members[Array.IndexOf(structure.Names, member.Member)],
                _ => throw new AleoNotSupportedException($"the operand '{operand}' reads no part of its register"),
            };
        }

        // Only a register that is read once, whole, can give its linear combination away.
        return value is CircuitField field && !(_isUsedOnce[operand.Register] && operand.Accesses.IsEmpty) ? field.Share() : value;
    }

    private void CountUses(ImmutableArray<Operand> operands)
    {
        foreach (var operand in operands)
        {
            if (operand is RegisterOperand register)
            {
                _usesLeft[register.Register]++;
            }
        }
    }
}
