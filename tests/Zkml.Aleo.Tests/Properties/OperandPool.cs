using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>The operands that a body has so far: registers, parts of them, and values of the platform.</summary>
internal sealed class OperandPool(Random random, RandomValues values, StructTable structs)
{
    /// <summary>The elements of an array that are operands of their own.</summary>
    private const int MostElements = 4;

    private readonly List<PooledOperand> _operands = [];

    /// <summary>The number of registers written.</summary>
    public int Registers { get; private set; }

    /// <summary>The next register, with all its parts.</summary>
    public void AddRegister(PlaintextType type, PlaintextValue value) => AddParts(new RegisterOperand(Registers++), type, value);

    /// <summary>A value of the platform.</summary>
    public void Add(Operand operand, PlaintextType type, PlaintextValue value) => _operands.Add(new(operand, type, value));

    /// <summary>A register that no instruction can read.</summary>
    public void SkipRegister() => Registers++;

    /// <summary>Up to so many different operands.</summary>
    public PooledOperand[] Some(int most) =>
        [.. _operands.OrderBy(_ => random.Next()).Take(random.Next(most + 1)).DistinctBy(operand => operand.Operand.ToString())];

    public PooledOperand Any() => _operands.Count > 0 ? _operands[random.Next(_operands.Count)] : Constant(LiteralKind.U8);

    public PooledOperand Constant(LiteralKind kind) => Constant(values.Literal(kind));

    public static PooledOperand Constant(Literal literal) => new(new LiteralOperand(literal), LiteralType.Of(literal.Kind), PlaintextValue.From(literal));

    /// <summary>An operand of the type, or a constant where there is none, and now and then anyway; any other where the type has no constants.</summary>
    public PooledOperand Draw(PlaintextType type)
    {
        var candidates = Where(operand => operand.Type == type);
        if (candidates.Length > 0 && (type is not LiteralType || random.Next(5) != 0))
        {
            // Late registers more often, so that instructions build on one another.
            return candidates[Math.Max(random.Next(candidates.Length), random.Next(candidates.Length))];
        }

        return type is LiteralType literal ? Constant(literal.Kind) : Any();
    }

    /// <summary>An array of booleans, if there is one.</summary>
    public PooledOperand? Bits()
    {
        var candidates = Where(operand => operand.Type is ArrayType { Element: LiteralType { Kind: LiteralKind.Boolean } });
        return candidates.Length > 0 ? candidates[random.Next(candidates.Length)] : null;
    }

    private PooledOperand[] Where(Predicate<PooledOperand> fits) => [.. _operands.Where(operand => fits(operand))];

    private void AddParts(RegisterOperand operand, PlaintextType type, PlaintextValue value)
    {
        _operands.Add(new(operand, type, value));
        if (value is ArrayValue array)
        {
            for (var index = 0; index < Math.Min(array.Elements.Length, MostElements); index++)
            {
                AddParts(operand with { Accesses = operand.Accesses.Add(new IndexAccess(index)) }, ((ArrayType)type).Element, array.Elements[index]);
            }
        }
        else if (value is StructValue structure)
        {
            foreach (var (member, definition) in structure.Members.Zip(structs[((StructType)type).Name].Members))
            {
                AddParts(operand with { Accesses = operand.Accesses.Add(new MemberAccess(member.Name)) }, definition.Type, member.Value);
            }
        }
    }
}
