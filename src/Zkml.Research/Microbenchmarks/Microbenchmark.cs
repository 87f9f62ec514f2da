using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;

namespace Zkml.Research.Microbenchmarks;

/// <summary>What a step of a model costs once, twice and three times: in integers, as the programs of 2023 compute it, and in field elements.</summary>
/// <param name="Step">What the step is.</param>
/// <param name="Integer">Body constraints of one, two and three in integers.</param>
/// <param name="Field">Body constraints of one, two and three in field elements.</param>
/// <param name="Remark">What was published, or what a reader may wonder about.</param>
public sealed record Microbenchmark(string Step, ImmutableArray<long> Integer, ImmutableArray<long> Field, string Remark)
{
    private static readonly ImmutableArray<string> Times = ["one", "two", "three"];

    /// <summary>Counts the functions <c>integer_one</c> to <c>field_three</c> of a program.</summary>
    /// <param name="file">The program's file.</param>
    /// <param name="step">What the step is.</param>
    /// <param name="remark">What was published, or what a reader may wonder about.</param>
    /// <exception cref="Aleo.AleoSyntaxException">The file is no program.</exception>
    /// <exception cref="ArgumentException">The program lacks a function.</exception>
    public static Microbenchmark Count(string file, string step, string remark)
    {
        var program = AleoParser.Parse(File.ReadAllText(file), file);
        return new(step, Body("integer"), Body("field"), remark);

        ImmutableArray<long> Body(string style) => [.. Times.Select(times => CircuitCounter.Count(program, $"{style}_{times}").Constraints.Body)];
    }
}
