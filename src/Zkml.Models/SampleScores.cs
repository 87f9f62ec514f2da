using System.Numerics;

namespace Zkml.Models;

/// <summary>The scores, or logits, that a model gave to many samples.</summary>
/// <param name="Values">Row-major, <paramref name="ScoreCount"/> a sample.</param>
/// <param name="ScoreCount">Scores of one sample.</param>
/// <param name="Output">What they mean.</param>
public sealed record SampleScores<T>(T[] Values, int ScoreCount, EnsembleOutput Output)
    where T : struct, INumber<T>
{
    /// <summary>How many samples there are.</summary>
    public int SampleCount => Values.Length / ScoreCount;

    /// <summary>The scores of one sample.</summary>
    public ReadOnlySpan<T> Of(int sample) => Values.AsSpan(sample * ScoreCount, ScoreCount);

    /// <summary>The class of every sample.</summary>
    /// <exception cref="InvalidOperationException">It is a regression.</exception>
    public int[] Classes()
    {
        var classes = new int[SampleCount];
        for (var sample = 0; sample < classes.Length; sample++)
        {
            classes[sample] = Output.ClassOf(Of(sample));
        }

        return classes;
    }

    /// <summary>The same scores as other numbers that can hold them.</summary>
    internal SampleScores<TOther> As<TOther>()
        where TOther : struct, INumber<TOther> => new(Array.ConvertAll(Values, TOther.CreateChecked), ScoreCount, Output);
}
