using System.Collections.Immutable;
using System.Numerics;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Evaluating;

/// <summary>The outputs of a transpiled program for many samples.</summary>
/// <param name="transpiled">The program.</param>
/// <param name="numbers">The program's outputs, sample by sample.</param>
internal sealed class ProgramOutputs(TranspiledModel transpiled, UInt128[] numbers)
{
    private readonly int _width = transpiled.Circuit.Output.Values.Length;
    private readonly OutputKind _kind = transpiled.Options.Output;
    private readonly UInt128 _offset = (UInt128)transpiled.Circuit.Output.Offset;

    /// <summary>The outputs that the program must have for these scores of the integer model.</summary>
    public static ProgramOutputs Of(TranspiledModel transpiled, SampleScores<Int128> scores) => new(
        transpiled,
        transpiled.Options.Output == OutputKind.Class
            ? Array.ConvertAll(scores.Classes(), label => (UInt128)label)
            : Array.ConvertAll(scores.Values, score => (UInt128)(score + transpiled.Circuit.Output.Offset)));

    /// <summary>The class of every sample.</summary>
    public int[] Classes()
    {
        var classes = new int[numbers.Length / _width];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = ProgramOutput.ClassOf(_kind, Of(i), _offset);
        }

        return classes;
    }

    /// <summary>The value of every sample.</summary>
    public double[] Values(RegressionTarget regression) => Array.ConvertAll(numbers, number => regression.ValueOf((double)((BigInteger)number - (BigInteger)_offset)));

    /// <summary>Samples for which any output differs.</summary>
    public ImmutableArray<int> FindDifferences(ProgramOutputs other) =>
        [.. Enumerable.Range(0, numbers.Length / _width).Where(sample => !Of(sample).SequenceEqual(other.Of(sample)))];

    /// <summary>Whether a sample has these outputs.</summary>
    public bool AreOf(int sample, ImmutableArray<BigInteger> others)
    {
        var own = Of(sample);
        var areEqual = others.Length == own.Length;
        for (var i = 0; areEqual && i < own.Length; i++)
        {
            areEqual = others[i] == own[i];
        }

        return areEqual;
    }

    private ReadOnlySpan<UInt128> Of(int sample) => numbers.AsSpan(sample * _width, _width);
}
