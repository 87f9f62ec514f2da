using System.Collections.Immutable;
using Zkml.Models.Networks;

namespace Zkml.Training.SupportVectors;

/// <summary>A machine as a network, which is what becomes a circuit.</summary>
internal static class SvmNetwork
{
    /// <summary>The network: one layer for a linear machine, squares and logits for one of degree 2.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="samples">What it learned from.</param>
    /// <param name="squares">How many squares it may have.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    public static FloatNetwork Of(OneAgainstAllSvm machine, SampleMatrix samples, int squares, ParallelOptions parallel) => machine.Kernel switch
    {
        LinearKernel => Linear(machine),
        SquareKernel kernel => Squares(QuadraticForms.Terms(QuadraticForms.Of(machine, kernel, parallel), samples, parallel), squares, machine.ClassCount),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    private static FloatNetwork Linear(OneAgainstAllSvm machine)
    {
        var width = machine.Vectors.Width;
        var weights = new double[machine.ClassCount * width];
        for (var vector = 0; vector < machine.Vectors.Count; vector++)
        {
            var row = machine.Vectors.Row(vector);
            for (var own = 0; own < machine.ClassCount; own++)
            {
                for (var feature = 0; feature < width; feature++)
                {
                    weights[(own * width) + feature] += machine.Weights(own)[vector] * row[feature];
                }
            }
        }

        return new([new("logits", width, machine.ClassCount, [.. weights.Select(weight => (float)weight)], [.. Enumerable.Range(0, machine.ClassCount).Select(own => (float)machine.Constant(own))], Activation.Identity)]);
    }

    /// <summary>The first of the terms as neurons, those of one class together; what the others are on average becomes constants.</summary>
    private static FloatNetwork Squares(SquareTerm[] terms, int count, int classCount)
    {
        SquareTerm[] kept = [.. terms.Take(count).OrderBy(term => term.Class)];
        var constants = new double[classCount];
        foreach (var term in terms.Skip(count))
        {
            constants[term.Class] += term.Weight;
        }

        var features = terms[0].Direction.Length - 1;
        var hidden = ImmutableArray.CreateBuilder<float>(kept.Length * features);
        var biases = ImmutableArray.CreateBuilder<float>(kept.Length);
        var logits = new float[classCount * kept.Length];
        for (var neuron = 0; neuron < kept.Length; neuron++)
        {
            // Rows of equal size use the few bits that weights are rounded to alike; the logits' weights take the difference.
            var direction = kept[neuron].Direction;
            var largest = direction.Take(features).Max(Math.Abs);
            hidden.AddRange(direction.Take(features).Select(weight => (float)(weight / largest)));
            biases.Add((float)(direction[features] / largest));
            logits[(kept[neuron].Class * kept.Length) + neuron] = (float)(kept[neuron].Weight * largest * largest);
        }

        return new(
        [
            new("hidden1", features, kept.Length, hidden.MoveToImmutable(), biases.MoveToImmutable(), Activation.Square),
            new("logits", kept.Length, classCount, [.. logits], [.. constants.Select(constant => (float)constant)], Activation.Identity),
        ]);
    }
}
