using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation;

/// <summary>An operand whose literal is a value already.</summary>
internal readonly struct PreparedOperand
{
    private readonly PlaintextValue? _literal;
    private readonly int _register;
    private readonly ImmutableArray<Access> _accesses;

    private PreparedOperand(Operand operand)
    {
        if (operand is LiteralOperand literal)
        {
            _literal = PlaintextValue.From(literal.Literal);
        }
        else
        {
            (_register, _accesses) = (RegisterOperand)operand;
        }
    }

    public static PreparedOperand[] From(ImmutableArray<Operand> operands)
    {
        var prepared = new PreparedOperand[operands.Length];
        for (var operand = 0; operand < prepared.Length; operand++)
        {
            prepared[operand] = new(operands[operand]);
        }

        return prepared;
    }

    public PlaintextValue Read(PlaintextValue[] registers)
    {
        if (_literal is not null)
        {
            return _literal;
        }

        var value = registers[_register];
        foreach (var access in _accesses)
        {
            value = access is IndexAccess index ? ((ArrayValue)value).Elements[index.Index] : Member((StructValue)value, ((MemberAccess)access).Member);
        }

        return value;
    }

    private static PlaintextValue Member(StructValue value, string name)
    {
        foreach (var member in value.Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        throw new InvalidOperationException($"the struct has no member '{name}'");
    }
}
