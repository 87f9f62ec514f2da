using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>The types of the registers written so far.</summary>
internal sealed class RegisterTypes(ProgramContext context, OperandScope scope)
{
    private readonly List<RegisterType> _types = [];

    public void Write(int register, RegisterType type)
    {
        if (register != _types.Count)
        {
            throw new TypeProblemException($"found the register r{register}, expected r{_types.Count}: registers are written in order, once each");
        }

        _types.Add(type);
    }

    public PlaintextType[] Read(ImmutableArray<Operand> operands)
    {
        var types = new PlaintextType[operands.Length];
        for (var operand = 0; operand < types.Length; operand++)
        {
            types[operand] = Read(operands[operand]);
        }

        return types;
    }

    public PlaintextType Read(Operand operand) =>
        ReadOutput(operand) as PlaintextType ?? throw new TypeProblemException($"'{operand}' is a future, which can only be output");

    /// <summary>The type of an operand that may be a future.</summary>
    public RegisterType ReadOutput(Operand operand) => operand switch
    {
        LiteralOperand { Literal: var literal } => literal.IsInRange
            ? LiteralType.Of(literal.Kind)
            : throw new TypeProblemException($"found {literal.Value} as {literal.Kind.Name()}, which has no such value"),
        RegisterOperand register => Read(register),
        _ => PlatformOperandTypes.Of(operand, scope, context),
    };

    private RegisterType Read(RegisterOperand operand)
    {
        if (operand.Register < 0 || operand.Register >= _types.Count)
        {
            throw new TypeProblemException($"found the register r{operand.Register}, which is not written yet");
        }

        var type = _types[operand.Register];
        foreach (var access in operand.Accesses)
        {
            type = (access, type) switch
            {
                (IndexAccess index, ArrayType array) when index.Index >= 0 && index.Index < array.Length => array.Element,
                (IndexAccess index, ArrayType array) => throw new TypeProblemException($"'{operand}' reads element {index.Index} of an array of {array.Length}"),
                (MemberAccess member, StructType structure) => context.Structs[structure.Name].Members.FirstOrDefault(candidate => candidate.Name == member.Member)?.Type
                    ?? throw new TypeProblemException($"the struct '{structure.Name}' has no member '{member.Member}'"),
                _ => throw new TypeProblemException($"'{operand}' reads a part of the type {type}, which has none"),
            };
        }

        return type;
    }
}
