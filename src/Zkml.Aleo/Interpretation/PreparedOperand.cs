using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation;

/// <summary>An operand whose constant is a value already.</summary>
internal readonly struct PreparedOperand
{
    private const int Caller = -1;

    private readonly PlaintextValue? _constant;
    private readonly int _register;
    private readonly ImmutableArray<Access> _accesses;

    private PreparedOperand(Operand operand)
    {
        switch (operand)
        {
            case LiteralOperand literal:
                _constant = PlaintextValue.From(literal.Literal);
                break;
            case RegisterOperand register:
                (_register, _accesses) = register;
                break;
            case NamedOperand { Name: "self.caller" or "self.signer" }:
                // For a program that a user executes, both are the same address.
                _register = Caller;
                break;
            default:
                _constant = PlatformValues.TryGet(operand) ?? throw new AleoNotSupportedException($"the operand '{operand}' has no value in a function");
                break;
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

    /// <summary>The operand's value.</summary>
    /// <exception cref="ArgumentException">The operand is the caller's address, and there is none.</exception>
    public PlaintextValue Read(PlaintextValue[] registers, AddressValue? caller)
    {
        if (_constant is not null)
        {
            return _constant;
        }

        if (_register == Caller)
        {
            return caller ?? throw new ArgumentException("the function reads 'self.caller' or 'self.signer', expected a caller's address", nameof(caller));
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
