using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.Aleo;

/// <summary>Emits the values of a circuit as the instructions of one function, each into the next register.</summary>
internal sealed class FunctionEmitter
{
    private static readonly LiteralType FieldType = new(LiteralKind.Field);

    /// <summary>Longer bodies are not built, because no platform accepts them; one that is only somewhat too long is built, so that its length can be reported.</summary>
    private const int MaximumInstructions = 4 * PlatformLimits.Instructions;

    private readonly Circuit _circuit;
    private readonly InputLayout _layout;
    private readonly InputReads _reads;
    private readonly UnpackClosures _closures;
    private readonly SumClosures _repeatedSums;
    private readonly ImmutableArray<Instruction>.Builder _instructions = ImmutableArray.CreateBuilder<Instruction>();
    private readonly ImmutableArray<int>.Builder _blocks = ImmutableArray.CreateBuilder<int>();
    private readonly Operand?[] _operands;
    private readonly Operand[] _words;
    private RegisterOperand? _anyBit;
    private int _nextRegister = 1;
    private int _block;

    public FunctionEmitter(Circuit circuit, InputLayout layout, InputReads reads, UnpackClosures closures, SumClosures repeatedSums)
    {
        _circuit = circuit;
        _layout = layout;
        _reads = reads;
        _closures = closures;
        _repeatedSums = repeatedSums;
        _operands = new Operand[circuit.Values.Length];
        _words = [.. layout.Words.Select((_, i) => new RegisterOperand(0, layout.Type switch
        {
            ArrayType => [new IndexAccess(i)],
            StructType => [new MemberAccess(layout.Struct!.Members[i].Name)],
            _ => [],
        }))];
    }

    public ImmutableArray<Instruction> Instructions => _instructions.ToImmutable();

    public ImmutableArray<int> Blocks => _blocks.ToImmutable();

    public void EmitValues()
    {
        for (var i = 0; i < _operands.Length; i++)
        {
            _block = _circuit.Values[i].Block;
            _operands[i] = _circuit.Values[i] switch
            {
                InputValue or SliceValue when _reads[i] is { } slot => EmitInput(slot),
                InputValue => null,
                ConstantValue constant => new LiteralOperand(Literal.Field(constant.Constant)),
                LinearValue when _operands[i] is { } computed => computed,
                LinearValue when _repeatedSums.Find(i) is { } call => EmitCall(call, i),
                LinearValue linear => LinearInstructions.Emit(linear, Operand, Append),
                ProductValue { IsSquare: true } square => Emit(Opcode.Square, Operand(square.Left)),
                ProductValue product => Emit(Opcode.Multiply, Operand(product.Left), Operand(product.Right)),
                MaterialisedValue materialised => EmitTernary(Operand(materialised.Source)),
                DecompositionValue word => Append(new(Opcode.Cast, [Operand(word.Source)], [], new LiteralType(InputLayouts.KindOf(word.Width)))),
                SliceValue slice => EmitSlice(Operand(slice.Word), ((DecompositionValue)_circuit.Values[slice.Word]).Width, slice.Offset, slice.Length),
                var other => throw new NotSupportedException($"{other.GetType().Name} has no instruction"),
            };
        }
    }

    /// <summary>A decomposition's register, or a constant as a literal of the type.</summary>
    public Operand IntegerOperand(int value, LiteralKind kind) =>
        _circuit.Values[value] is ConstantValue constant ? new LiteralOperand(new(kind, constant.Constant)) : Operand(value);

    /// <summary>A word of the input, cast to a width that holds it.</summary>
    public Operand WordOperand(int word, int width) => _layout.Words[word].Width == width
        ? _words[word]
        : Append(new(Opcode.Cast, [_words[word]], [], new LiteralType(InputLayouts.KindOf(width))));

    /// <summary>Appends an instruction; its destination is the next register.</summary>
    public RegisterOperand Append(Instruction instruction)
    {
        if (_instructions.Count == MaximumInstructions)
        {
            throw new ModelDoesNotFitException(
                $"{_circuit.Blocks[_block].Section}: up to here the program has more than {MaximumInstructions} instructions, the platform allows {PlatformLimits.Instructions}; fewer non-zero weights, neurons or trees would help");
        }

        var register = _nextRegister++;
        _instructions.Add(instruction with { Destinations = [register] });
        _blocks.Add(_block);
        return new(register);
    }

    private Operand Operand(int value) => _operands[value]!;

    /// <summary>Emits all sums of a call at once: their addends as an array, and one register per sum.</summary>
    private Operand EmitCall(SumCall call, int value)
    {
        var addends = Append(new(Opcode.Cast, [.. call.Addends.Select(Operand)], [], new ArrayType(FieldType, call.Addends.Length)));
        ImmutableArray<int> registers = [.. Enumerable.Range(_nextRegister, call.Sums.Length)];
        _nextRegister += registers.Length;
        _instructions.Add(new(Opcode.Call, [addends], registers, Callee: call.Closure));
        _blocks.Add(_block);
        for (var i = 0; i < registers.Length; i++)
        {
            _operands[call.Sums[i]] = new RegisterOperand(registers[i]);
        }

        return Operand(value);
    }

    private RegisterOperand Emit(Opcode opcode, params ImmutableArray<Operand> operands) => Append(new(opcode, operands, []));

    /// <summary>Both branches of the selection are the value: whatever the bit is, the result is a new variable equal to it.</summary>
    private RegisterOperand EmitTernary(Operand value)
    {
        _anyBit ??= Append(new(Opcode.CastLossy, [_words[0]], [], new LiteralType(LiteralKind.Boolean)));
        return Emit(Opcode.Ternary, _anyBit, value, value);
    }

    private RegisterOperand EmitInput(InputSlot slot)
    {
        var width = _layout.Words[slot.Word].Width;
        return _closures.Find(width, slot.Bits) is { } closure
            ? Append(new(Opcode.Call, [_words[slot.Word], Number(slot.Offset, LiteralKind.U8)], [], Callee: closure))
            : EmitSlice(_words[slot.Word], width, slot.Offset, slot.Bits);
    }

    private RegisterOperand EmitSlice(Operand word, int width, int offset, int length)
    {
        var bits = offset == 0 ? word : Emit(Opcode.ShiftRight, word, Number(offset, LiteralKind.U8));
        if (offset + length < width)
        {
            bits = Emit(Opcode.And, bits, Number((BigInteger.One << length) - 1, InputLayouts.KindOf(width)));
        }

        return Append(new(Opcode.Cast, [bits], [], FieldType));
    }

    private static LiteralOperand Number(BigInteger value, LiteralKind kind) => new(kind == LiteralKind.Field ? Literal.Field(value) : new(kind, value));
}
