using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Hashing;
using Zkml.Aleo.Counting.Instructions;
using Zkml.Aleo.Counting.Request;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Counting;

/// <summary>Counts a function's circuit to the last constraint, variable and non-zero, as snarkVM would synthesize it, without values or keys.</summary>
public static class CircuitCounter
{
    /// <summary>The size of the circuit of a function of the program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="budget">What counting may take; null for as much as any circuit may take.</param>
    /// <exception cref="CountingLimitException">It takes more.</exception>
    /// <exception cref="OperationCanceledException">The budget's token was cancelled.</exception>
    /// <exception cref="ArgumentException">The program has no such function.</exception>
    /// <exception cref="AleoTypeException">The program's parts do not fit together.</exception>
    /// <exception cref="AleoNotSupportedException">An instruction's circuit is not known here; the message names it.</exception>
    /// <exception cref="AleoHaltException">An instruction of constants halts, whatever the inputs are.</exception>
    public static CircuitCount Count(AleoProgram program, string function, CountingBudget? budget = null)
    {
        var definition = program.Functions.FirstOrDefault(candidate => candidate.Name == function)
            ?? throw new ArgumentException($"the program '{program.Name}.aleo' has no function '{function}'", nameof(function));
        ProgramChecker.Check(program);
        budget ??= CountingBudget.Widest();
        var (system, structs) = (new ConstraintSystem(budget), new StructTable(program.Structs));
        var gates = new GateLibrary(system);
        var encoder = new PlaintextEncoder(gates);
        var hasConstructor = program.Constructor is not null;

        var inputs = InjectInputs(definition, gates, structs, encoder);
        system.AddPart(RequestCircuit.Joined(inputs.Length, hasConstructor));
        var afterInputs = system.Size;

        var outputs = new FunctionSynthesis(program, gates, new InstructionTable(gates, structs), new PlatformOperands(gates), budget).Synthesize(definition, inputs);
        var afterBody = system.Size;

        for (var output = 0; output < outputs.Length; output++)
        {
            system.AddPart(TransitionHashes.Output(encoder.Encode(outputs[output]), definition.Outputs[output].Visibility));
        }

        var count = new CircuitCount(
            RequestCircuit.Fixed + RequestCircuit.FixedConstants(program.Name, function),
            afterInputs,
            afterBody - afterInputs,
            system.Size - afterBody,
            RequestCircuit.UnpaddedPublicVariables(inputs.Length, outputs.Length, hasConstructor));
        return count.Constraints.Total <= budget.Limits.Constraints ? count : throw CountingLimitException.OfConstraints(budget.Limits);
    }

    private static SynthesizedValue[] InjectInputs(Function function, GateLibrary gates, StructTable structs, PlaintextEncoder encoder)
    {
        var injection = new InputInjection(gates, structs);
        injection.RequireFit(function.Inputs.Select(input => input.Type));
        var inputs = new SynthesizedValue[function.Inputs.Length];
        for (var input = 0; input < inputs.Length; input++)
        {
            inputs[input] = injection.Inject(function.Inputs[input].Type);
            gates.System.AddPart(TransitionHashes.Input(encoder.EncodeInput(inputs[input]), function.Inputs[input].Visibility));
        }

        return inputs;
    }
}
