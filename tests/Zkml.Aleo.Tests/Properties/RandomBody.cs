using System.Collections.Immutable;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>Random instructions, each over what the registers before it hold. Halting ones are mostly drawn again.</summary>
internal sealed class RandomBody(Random random, RandomValues values, StructTable structs)
{
    private static readonly Opcode[] Opcodes = [.. Enum.GetValues<Opcode>().Where(opcode => opcode is not (Opcode.Call or Opcode.Async))];

    private readonly List<(Operand Operand, PlaintextType Type, PlaintextValue Value)> _operands = [];
    private readonly ImmutableArray<Instruction>.Builder _instructions = ImmutableArray.CreateBuilder<Instruction>();
    private int _registers;

    public ImmutableArray<Instruction> Instructions => _instructions.ToImmutable();

    /// <summary>(a * b + a, a &lt; b by bits) for a closure call.</summary>
    public static Closure Closure() => new(
        "multiply_add",
        [new(0, LiteralType.Field), new(1, LiteralType.Boolean)],
        [
            new(Opcode.Square, [new RegisterOperand(0)], [2]),
            new(Opcode.Add, [new RegisterOperand(2), new RegisterOperand(0)], [3]),
            new(Opcode.Ternary, [new RegisterOperand(1), new RegisterOperand(3), new RegisterOperand(0)], [4]),
        ],
        [new(new RegisterOperand(4), LiteralType.Field), new(new RegisterOperand(3), LiteralType.Field)]);

    public void AddInput(PlaintextType type, PlaintextValue value) => Register(type, value);

    public void AddInstructions(int count, Closure closure)
    {
        for (var attempt = 0; attempt < 60 * count && _instructions.Count < count; attempt++)
        {
            if (random.Next(25) == 0)
            {
                AddCall(closure);
            }
            else
            {
                TryAdd(Opcodes[random.Next(Opcodes.Length)]);
            }
        }
    }

    /// <summary>Up to three different registers or parts of them.</summary>
    public IEnumerable<(Operand Operand, PlaintextType Type)> Outputs() => _operands
        .OrderBy(_ => random.Next())
        .Take(random.Next(4))
        .Select(operand => (operand.Operand, operand.Type))
        .DistinctBy(operand => operand.Operand.ToString());

    private void AddCall(Closure closure)
    {
        var (field, boolean) = (Draw(LiteralType.Field), Draw(LiteralType.Boolean));
        _instructions.Add(new(Opcode.Call, [field.Operand, boolean.Operand], [_registers, _registers + 1], Callee: closure.Name));
        var a = ((FieldValue)field.Value).Value;
        var sum = (a * a) + a;
        Register(LiteralType.Field, new FieldValue(((BooleanValue)boolean.Value).Value ? sum : a));
        Register(LiteralType.Field, new FieldValue(sum));
    }

    private void TryAdd(Opcode opcode)
    {
        var (operands, type, source) = DrawOperands(opcode);
        var result = new Instruction(opcode, [.. operands.Select(operand => operand.Operand)], [_registers], type, source);
        if (opcode is Opcode.AssertEqual or Opcode.AssertNotEqual)
        {
            result = result with { Destinations = [] };
        }

        try
        {
            var resolved = InstructionTyping.Resolve(result, operands.Select(operand => operand.Type).ToArray(), structs);
            var value = InstructionOperations.Apply(result, operands.Select(operand => operand.Value).ToArray(), structs);
            _instructions.Add(result);
            if (resolved is not null)
            {
                Register(resolved, value!);
            }
        }
        catch (TypeProblemException)
        {
            // Drawn operands that the instruction does not take.
        }
        catch (OperationHaltException) when (random.Next(40) != 0)
        {
            // It halts; some are kept, and end the program.
        }
        catch (OperationHaltException)
        {
            _instructions.Add(result);
            if (result.Destinations.Length > 0)
            {
                var resolved = InstructionTyping.Resolve(result, operands.Select(operand => operand.Type).ToArray(), structs)!;
                Register(resolved, values.Sample(resolved, structs));
            }
        }
    }

    private ((Operand Operand, PlaintextType Type, PlaintextValue Value)[] Operands, PlaintextType? Type, PlaintextType? Source) DrawOperands(Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.Ternary:
                var branch = LiteralType.Of(DrawKind());
                return ([Draw(LiteralType.Boolean), Draw(branch), Draw(branch)], null, null);
            case Opcode.Cast when random.Next(8) == 0:
                var element = LiteralType.Of(DrawKind());
                var length = random.Next(1, 4);
                return ([.. Enumerable.Range(0, length).Select(_ => Draw(element))], new ArrayType(element, length), null);
            case Opcode.Cast when random.Next(12) == 0:
                return ([Draw(LiteralType.Of(LiteralKind.U8)), Draw(LiteralType.Field)], new StructType("pair"), null);
            case Opcode.Cast or Opcode.CastLossy:
                return ([Draw(LiteralType.Of(DrawKind()))], LiteralType.Of(DrawKind()), null);
            case var hash when hash.IsHash():
                return ([DrawAny()], LiteralType.Of(DrawKind()), null);
            case Opcode.SerializeBitsRaw:
                var any = DrawAny();
                var source = any.Type is StructType ? Draw(LiteralType.Of(DrawKind())) : any;
                return ([source], new ArrayType(LiteralType.Boolean, (int)TypeSizes.Raw(source.Type, structs)), source.Type);
            case Opcode.DeserializeBitsRaw:
                var target = LiteralType.Of(DrawKind());
                var bits = new ArrayType(LiteralType.Boolean, target.Kind.Bits());
                return ([Draw(bits)], target, bits);
        }

        var kind = LiteralType.Of(DrawKind());
        if (OperandRules.TakesMagnitude(opcode) && kind.Kind.IsInteger())
        {
            return ([Draw(kind), DrawMagnitude(kind.Kind)], null, null);
        }

        return OperandRules.Count(opcode) == 1 ? ([Draw(kind)], null, null) : ([Draw(kind), Draw(kind)], null, null);
    }

    /// <summary>Mostly a type that a register has, so that few instructions are of constants alone.</summary>
    private LiteralKind DrawKind() => _operands.Count > 0 && random.Next(5) != 0 && _operands[random.Next(_operands.Count)].Type is LiteralType literal
        ? literal.Kind
        : values.Kind();

    private (Operand Operand, PlaintextType Type, PlaintextValue Value) DrawMagnitude(LiteralKind kind)
    {
        var magnitude = LiteralType.Of((LiteralKind)random.Next((int)LiteralKind.U8, (int)LiteralKind.U32 + 1));
        return random.Next(2) == 0 ? Draw(magnitude) : Constant(new(magnitude.Kind, random.Next(kind.Bits() + 2)));
    }

    /// <summary>A register of the type, or a constant where there is none, and now and then anyway.</summary>
    private (Operand Operand, PlaintextType Type, PlaintextValue Value) Draw(PlaintextType type)
    {
        var candidates = _operands.Where(operand => operand.Type == type).ToArray();
        if (candidates.Length > 0 && random.Next(5) != 0)
        {
            // Late registers more often, so that instructions build on one another.
            return candidates[Math.Max(random.Next(candidates.Length), random.Next(candidates.Length))];
        }

        return type is LiteralType literal ? Constant(values.Literal(literal.Kind)) : candidates.Length > 0 ? candidates[0] : DrawAny();
    }

    private (Operand Operand, PlaintextType Type, PlaintextValue Value) DrawAny() =>
        _operands.Count > 0 ? _operands[random.Next(_operands.Count)] : Constant(values.Literal(DrawKind()));

    private static (Operand Operand, PlaintextType Type, PlaintextValue Value) Constant(Literal literal) =>
        (new LiteralOperand(literal), LiteralType.Of(literal.Kind), PlaintextValue.From(literal));

    private void Register(PlaintextType type, PlaintextValue value) => AddOperands(new RegisterOperand(_registers++), type, value);

    private void AddOperands(RegisterOperand operand, PlaintextType type, PlaintextValue value)
    {
        _operands.Add((operand, type, value));
        if (value is ArrayValue array)
        {
            for (var index = 0; index < Math.Min(array.Elements.Length, 4); index++)
            {
                AddOperands(operand with { Accesses = operand.Accesses.Add(new IndexAccess(index)) }, ((ArrayType)type).Element, array.Elements[index]);
            }
        }
        else if (value is StructValue structure)
        {
            foreach (var (member, definition) in structure.Members.Zip(structs[((StructType)type).Name].Members))
            {
                AddOperands(operand with { Accesses = operand.Accesses.Add(new MemberAccess(member.Name)) }, definition.Type, member.Value);
            }
        }
    }
}
