using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;

namespace Zkml.Benchmarks;

/// <summary>Counting the longest function that the platform takes: sums of ten weighted inputs under a square, over and over.</summary>
[MemoryDiagnoser]
public class CountBenchmarks
{
    private const int Terms = 10;

    private AleoProgram _program = null!;

    [GlobalSetup]
    public void Setup()
    {
        var inputs = new FunctionInput(0, new ArrayType(LiteralType.Of(LiteralKind.U8), Terms), Visibility.Public);
        _program = new("longest_function", [], [], [new("main", [inputs], Instructions(), [])], Constructor.NoUpgrade);
    }

    [Benchmark(Baseline = true, Description = "count 65,000 instructions")]
    public CircuitCount Count() => CircuitCounter.Count(_program, "main");

    private static ImmutableArray<Instruction> Instructions()
    {
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        for (var input = 0; input < Terms; input++)
        {
            instructions.Add(new(Opcode.Cast, [new RegisterOperand(0, [new IndexAccess(input)])], [1 + input], LiteralType.Field));
        }

        for (var (next, weight) = (1 + Terms, 1); instructions.Count + (2 * Terms) <= PlatformLimits.Instructions; next++)
        {
            // The first product, then product and sum in turn; a square of the sum closes the round.
            instructions.Add(Product(next, 1, weight++));
            for (var input = 1; input < Terms; input++)
            {
                instructions.Add(Product(next + 1, 1 + input, weight++));
                instructions.Add(new(Opcode.Add, [new RegisterOperand(next), new RegisterOperand(next + 1)], [next + 2]));
                next += 2;
            }

            instructions.Add(new(Opcode.Square, [new RegisterOperand(next)], [next + 1]));
            next++;
        }

        return instructions.ToImmutable();
    }

    private static Instruction Product(int destination, int register, int weight) =>
        new(Opcode.Multiply, [new RegisterOperand(register), new LiteralOperand(Literal.Field(weight))], [destination]);
}
