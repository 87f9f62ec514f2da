using System.Collections.Immutable;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>Random instructions, each over what the registers before it hold. Halting ones are mostly drawn again.</summary>
internal sealed class RandomBody(Random random, RandomTypes types, RandomOpcodes opcodes)
{
    /// <summary>Of so many halting instructions, one is kept and ends the program.</summary>
    private const int HaltsDropped = 40;

    private const int AttemptsPerInstruction = 60;

    private readonly ImmutableArray<Instruction>.Builder _instructions = ImmutableArray.CreateBuilder<Instruction>();
    private readonly RandomValues _values = new(random);

    public OperandPool Pool { get; } = new(random, new(random), types.Structs);

    public ImmutableArray<Instruction> Instructions => _instructions.ToImmutable();

    /// <summary>Adds instructions that call these closures now and then.</summary>
    public void AddInstructions(int count, ImmutableArray<Closure> closures)
    {
        var callees = new PreparedProgram(new("random", types.Definitions, closures, []));
        for (var attempt = 0; attempt < AttemptsPerInstruction * count && _instructions.Count < count; attempt++)
        {
            if (!closures.IsEmpty && random.Next(12) == 0)
            {
                TryCall(closures[random.Next(closures.Length)], callees);
            }
            else
            {
                TryAdd(new RandomInstructions(random, types, Pool).Draw(opcodes.Next()));
            }
        }
    }

    /// <summary>Calls a function's own finalize block with some operands, and returns their types.</summary>
    public ImmutableArray<PlaintextType> AddAsync(string function)
    {
        var operands = Pool.Some(4);
        _instructions.Add(new(Opcode.Async, [.. operands.Select(operand => operand.Operand)], [Pool.Registers], Callee: function));
        Pool.SkipRegister();
        return [.. operands.Select(operand => operand.Type)];
    }

    private void TryCall(Closure closure, PreparedProgram callees)
    {
        var operands = closure.Inputs.Select(input => Pool.Draw(input.Type)).ToArray();
        if (!operands.Select(operand => operand.Type).SequenceEqual(closure.Inputs.Select(input => input.Type)))
        {
            return;
        }

        try
        {
            var results = callees.Closures[closure.Name].Evaluate([.. operands.Select(operand => operand.Value)], null);
            var destinations = Enumerable.Range(Pool.Registers, results.Length);
            _instructions.Add(new(Opcode.Call, [.. operands.Select(operand => operand.Operand)], [.. destinations], Callee: closure.Name));
            foreach (var (output, result) in closure.Outputs.Zip(results))
            {
                Pool.AddRegister(output.Type, result);
            }
        }
        catch (AleoHaltException)
        {
            // It halts on these operands.
        }
    }

    private void TryAdd(RandomInstruction drawn)
    {
        var instruction = drawn.ToInstruction(Pool.Registers);
        if (OperandRules.CastsGenerator(instruction))
        {
            return;
        }

        try
        {
            if (InstructionTyping.Resolve(instruction, drawn.Types, types.Structs) is { } result)
            {
                var value = Evaluate(instruction, drawn) ?? _values.Sample(result, types.Structs);
                Took(instruction);
                Pool.AddRegister(result, value);
            }
            else
            {
                _ = Evaluate(instruction, drawn);
                Took(instruction);
            }
        }
        catch (TypeProblemException)
        {
            // Drawn operands that the instruction does not take.
        }
        catch (OperationHaltException)
        {
            // It halts.
        }
    }

    /// <summary>The result; null for an assertion, and for an instruction that halts but is kept, which ends the program.</summary>
    private Aleo.Values.PlaintextValue? Evaluate(Instruction instruction, RandomInstruction drawn)
    {
        try
        {
            return InstructionOperations.Apply(instruction, drawn.Values, types.Structs);
        }
        catch (OperationHaltException) when (random.Next(HaltsDropped) == 0)
        {
            return null;
        }
    }

    private void Took(Instruction instruction)
    {
        _instructions.Add(instruction);
        opcodes.Took(instruction.Opcode);
    }
}
