using System.Globalization;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Fees;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;

namespace Zkml.Research.Presets;

/// <summary>The cost of a program's function, as a row of a <see cref="ConstraintTable"/>.</summary>
/// <param name="Program">The program's name.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Count">The size of its circuit.</param>
/// <param name="Size">The size of the whole program.</param>
/// <param name="Deployment">The fee for deploying the whole program, in microcredits.</param>
/// <param name="Execution">The fee for executing the function on chain, in microcredits.</param>
internal sealed record ConstraintRow(string Program, string Function, CircuitCount Count, ProgramSize Size, long Deployment, long Execution)
{
    /// <summary>The names of the columns.</summary>
    public const string Header =
        "program,function,body,inputs,outputs,fixed,constraints,variables,nonzeros_a,nonzeros_b,nonzeros_c,variables_with_constants,"
        + "instructions,bytes,deployment_microcredits,execution_microcredits";

    /// <summary>One row per function of a program, in order.</summary>
    /// <exception cref="Aleo.AleoNotSupportedException">A function cannot be counted; the message gives the reason.</exception>
    public static IEnumerable<ConstraintRow> Of(AleoProgram program)
    {
        CircuitCount[] counts = [.. program.Functions.Select(function => CircuitCounter.Count(program, function.Name))];
        var (size, deployment) = (ProgramSize.Of(program), FeePrediction.Deployment(program, counts).Total);
        return program.Functions.Zip(counts, (function, count) =>
            new ConstraintRow(program.Name, function.Name, count, size, deployment, FeePrediction.Execution(program, function.Name).Total));
    }

    /// <summary>The row as a line of CSV; no name needs quotes.</summary>
    public override string ToString()
    {
        var (constraints, nonZeros) = (Count.Constraints, Count.NonZeros);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Program},{Function},{constraints.Body},{constraints.Inputs},{constraints.Outputs},{constraints.Fixed},{constraints.Total},{Count.Variables.Total},"
            + $"{nonZeros.A},{nonZeros.B},{nonZeros.C},{Count.VariablesWithConstants},{Size.Instructions},{Size.TextBytes},{Deployment},{Execution}");
    }
}
