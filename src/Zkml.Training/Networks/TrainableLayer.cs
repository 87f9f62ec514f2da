using Zkml.Models.Networks;

namespace Zkml.Training.Networks;

/// <summary>A layer while it learns: its parameters, the mask of weights that still exist, and its batch statistics.</summary>
internal sealed class TrainableLayer
{
    private const float StatisticsDecay = 0.99f;
    private readonly bool[] _mask;

    public TrainableLayer(LayerShape shape, int rowCount, Activation activation, bool normalized)
    {
        Shape = shape;
        RowCount = rowCount;
        Windows = [.. Enumerable.Range(0, shape.PositionCount).Select(position => Enumerable.Range(0, shape.RowLength).Select(column => shape.Input(position, column)).ToArray())];
        Activation = activation;
        Weights = new(rowCount * shape.RowLength);
        Biases = new(rowCount);
        Gains = normalized ? new(rowCount) : null;
        Gains?.Values.AsSpan().Fill(1);
        RunningMean = new float[rowCount];
        RunningVariance = new float[rowCount];
        RunningVariance.AsSpan().Fill(1);
        _mask = new bool[rowCount * shape.RowLength];
        _mask.AsSpan().Fill(true);
        ActiveColumns = new int[rowCount][];
        FindActiveColumns();
        ForwardWeights = Weights.Values;
        ForwardBiases = Biases.Values;
    }

    public LayerShape Shape { get; }

    /// <summary>Neurons of a dense layer, kernels of a convolution.</summary>
    public int RowCount { get; }

    public int InputCount => Shape.InputCount;

    public int OutputCount => RowCount * Shape.PositionCount;

    /// <summary>The input under each column of the weights, for each position.</summary>
    public int[][] Windows { get; }

    public Activation Activation { get; }

    /// <summary>Row-major, one row a neuron or kernel.</summary>
    public AdamState Weights { get; }

    /// <summary>Added to the sum, or to the normalised sum.</summary>
    public AdamState Biases { get; }

    /// <summary>Factors of the normalised sums; null if sums are not normalised.</summary>
    public AdamState? Gains { get; }

    /// <summary>The columns of each row whose weights still exist, ascending.</summary>
    public int[][] ActiveColumns { get; }

    /// <summary>False where a weight was pruned: it is zero and stays so.</summary>
    public ReadOnlySpan<bool> Mask => _mask;

    /// <summary>The weights that the forward pass uses: the parameters, or what they are rounded to.</summary>
    public float[] ForwardWeights { get; set; }

    /// <summary>The biases that the forward pass uses.</summary>
    public float[] ForwardBiases { get; set; }

    /// <summary>What one unit of the integer output stands for, where outputs are rounded; empty if they are not.</summary>
    public double[] OutputRounding { get; set; } = [];

    /// <summary>Running mean of the sums of each row before normalisation.</summary>
    public float[] RunningMean { get; }

    /// <summary>Running variance of the sums of each row before normalisation.</summary>
    public float[] RunningVariance { get; }

    public int ActiveWeights => ActiveColumns.Sum(columns => columns.Length);

    /// <summary>Removes a weight for good. <see cref="FindActiveColumns"/> must follow before the next pass.</summary>
    public void Prune(int weight)
    {
        _mask[weight] = false;
        Weights.Forget(weight);
    }

    public void FindActiveColumns()
    {
        for (var row = 0; row < RowCount; row++)
        {
            var start = row * Shape.RowLength;
            ActiveColumns[row] = [.. Enumerable.Range(0, Shape.RowLength).Where(column => _mask[start + column])];
        }
    }

    public void UpdateStatistics(ReadOnlySpan<float> means, ReadOnlySpan<float> variances)
    {
        for (var i = 0; i < RowCount; i++)
        {
            RunningMean[i] += (1 - StatisticsDecay) * (means[i] - RunningMean[i]);
            RunningVariance[i] += (1 - StatisticsDecay) * (variances[i] - RunningVariance[i]);
        }
    }

    /// <summary>The weights and biases of the same layer without normalisation.</summary>
    public (float[] Weights, float[] Biases) Folded()
    {
        var weights = Weights.Values.ToArray();
        var biases = Biases.Values.ToArray();
        if (Gains is not null)
        {
            for (var row = 0; row < RowCount; row++)
            {
                var factor = Gains.Values[row] * BatchNormalization.InverseDeviation(RunningVariance[row]);
                biases[row] -= factor * RunningMean[row];
                foreach (ref var weight in weights.AsSpan(row * Shape.RowLength, Shape.RowLength))
                {
                    weight *= factor;
                }
            }
        }

        return (weights, biases);
    }
}
