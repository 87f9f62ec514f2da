using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation;

/// <summary>Runs functions with snarkVM's exact semantics, halts included.</summary>
public static class AleoInterpreter
{
    /// <summary>Checks a program and resolves a function of it once, to be evaluated many times.</summary>
    /// <exception cref="ArgumentException">The program has no such function.</exception>
    /// <exception cref="AleoTypeException">The program's parts do not fit together.</exception>
    /// <exception cref="AleoNotSupportedException">The function runs more instructions than any circuit could have.</exception>
    public static PreparedFunction Prepare(AleoProgram program, string function)
    {
        var definition = program.Functions.FirstOrDefault(candidate => candidate.Name == function)
            ?? throw new ArgumentException($"the program '{program.Name}.aleo' has no function '{function}'", nameof(function));
        ProgramChecker.Check(program);
        return new(definition, program);
    }

    /// <summary>Evaluates a function once. To evaluate it often, <see cref="Prepare"/> it.</summary>
    /// <exception cref="ArgumentException">The program has no such function, an input does not have the declared type, or the caller is missing.</exception>
    /// <exception cref="AleoTypeException">The program's parts do not fit together.</exception>
    /// <exception cref="AleoNotSupportedException">The function runs more instructions than any circuit could have.</exception>
    /// <exception cref="AleoHaltException">An instruction has no result for its operands.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, between two instructions.</exception>
    public static ImmutableArray<PlaintextValue> Evaluate(
        AleoProgram program, string function, IReadOnlyList<PlaintextValue> inputs, AddressValue? caller = null, CancellationToken cancellation = default) =>
        Prepare(program, function).Evaluate(inputs, caller, cancellation);
}
