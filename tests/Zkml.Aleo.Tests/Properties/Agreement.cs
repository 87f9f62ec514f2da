using Zkml.Aleo.Counting;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>Compares interpreter and counter with snarkVM over random programs, and tells how often and where they differ.</summary>
internal sealed class Agreement
{
    /// <summary>Questions on their way at a time: enough to keep snarkVM busy, few enough that neither side waits for the other.</summary>
    private const int InFlight = 6;

    private readonly List<string> _differences = [];
    private readonly Dictionary<Opcode, int> _opcodes = [];
    private int _halts;

    public IReadOnlyList<string> Differences => _differences;

    public int Outputs { get; private set; }

    public int Circuits { get; private set; }

    /// <summary>The instructions that no compared circuit had.</summary>
    public IEnumerable<Opcode> Untouched => Enum.GetValues<Opcode>().Except(_opcodes.Keys);

    public static Agreement Check(ISnarkVm snarkVm, int seed, int programs)
    {
        var agreement = new Agreement();
        var pending = new Queue<(int Seed, RandomProgram Program)>();
        for (var program = 0; program < programs; program++)
        {
            var drawn = RandomProgram.Create(seed + program);
            snarkVm.Ask(drawn);
            pending.Enqueue((seed + program, drawn));
            if (pending.Count == InFlight)
            {
                agreement.Compare(pending.Dequeue(), snarkVm.Answer());
            }
        }

        while (pending.TryDequeue(out var last))
        {
            agreement.Compare(last, snarkVm.Answer());
        }

        return agreement;
    }

    /// <summary>Compares with answers that were given before; a program is told by its place among them.</summary>
    public static Agreement Check(IEnumerable<(RandomProgram Program, SnarkVmAnswer Answer)> answered)
    {
        var agreement = new Agreement();
        foreach (var (place, (program, answer)) in answered.Index())
        {
            agreement.Compare((place, program), answer);
        }

        return agreement;
    }

    public static Agreement operator +(Agreement left, Agreement right)
    {
        var sum = new Agreement { Outputs = left.Outputs + right.Outputs, Circuits = left.Circuits + right.Circuits, _halts = left._halts + right._halts };
        sum._differences.AddRange([.. left._differences, .. right._differences]);
        foreach (var (opcode, count) in left._opcodes.Concat(right._opcodes))
        {
            sum._opcodes[opcode] = sum._opcodes.GetValueOrDefault(opcode) + count;
        }

        return sum;
    }

    public override string ToString() =>
        $"compared {Outputs} outputs, {_halts} halts and {Circuits} circuits with {_opcodes.Values.Sum()} instructions of {_opcodes.Count} kinds";

    private void Compare((int Seed, RandomProgram Program) drawn, SnarkVmAnswer answer)
    {
        var program = drawn.Program.Program;
        AleoParser.Parse(AleoPrinter.Print(program)).ShouldBe(program);
        if (answer.Refusal is not null)
        {
            Differ(drawn, $"refused: {answer.Refusal}");
            return;
        }

        // Where the caller's address decides that the program halts, nobody says what address that was.
        if (answer.Halt is null || !drawn.Program.ReadsCaller)
        {
            CompareOutputs(drawn, answer);
        }

        if (answer.Circuit is { } expected)
        {
            CompareCircuits(drawn, expected);
        }
    }

    private void CompareCircuits((int Seed, RandomProgram Program) drawn, CircuitFigures expected)
    {
        Circuits++;
        foreach (var instruction in drawn.Program.Program.Functions[0].Instructions)
        {
            _opcodes[instruction.Opcode] = _opcodes.GetValueOrDefault(instruction.Opcode) + 1;
        }

        try
        {
            var found = CircuitFigures.Of(CircuitCounter.Count(drawn.Program.Program, "main"));
            if (found with { Constants = expected.Constants is null ? null : found.Constants } != expected)
            {
                Differ(drawn, $"counted {found}, snarkVM {expected}");
            }
        }
        catch (Exception exception)
        {
            Differ(drawn, $"counted nothing: {exception.Message}, snarkVM {expected}");
        }
    }

    private void CompareOutputs((int Seed, RandomProgram Program) drawn, SnarkVmAnswer answer)
    {
        var expected = answer.Outputs?.Select(ValueParser.Parse).ToArray();
        try
        {
            var caller = drawn.Program.ReadsCaller ? (AddressValue)expected![0] : null;
            var outputs = AleoInterpreter.Evaluate(drawn.Program.Program, "main", drawn.Program.Inputs, caller);
            if (expected is null || !outputs.SequenceEqual(expected))
            {
                var theirs = expected is null ? $"a halt: {answer.Halt}" : string.Join(", ", expected.AsEnumerable());
                Differ(drawn, $"evaluated to {string.Join(", ", outputs)}, snarkVM to {theirs}");
            }

            Outputs++;
        }
        catch (AleoHaltException halt)
        {
            _halts++;
            if (answer.Halt is null)
            {
                Differ(drawn, $"{halt.Message}, snarkVM gives {string.Join(", ", answer.Outputs!)}");
            }
        }
    }

    private void Differ((int Seed, RandomProgram Program) drawn, string how) =>
        _differences.Add($"seed {drawn.Seed}: {how}\n{AleoPrinter.Print(drawn.Program.Program)}\n{string.Join("; ", drawn.Program.Inputs)}");
}
