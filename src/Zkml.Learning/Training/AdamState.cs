namespace Zkml.Learning.Training;

/// <summary>
/// A vector of parameters with its gradient and Adam's moments (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015), with
/// the constants of that paper.
/// </summary>
internal sealed class AdamState(int length)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _firstMoment = new float[length];
    private readonly float[] _secondMoment = new float[length];

    public float[] Values { get; } = new float[length];

    public float[] Gradient { get; } = new float[length];

    /// <summary>The running mean of the squared gradient.</summary>
    public ReadOnlySpan<float> SecondMoment => _secondMoment;

    /// <summary>Moves the parameters that <paramref name="mask"/> keeps one step; the others are not touched.</summary>
    /// <param name="step">Counted from 1.</param>
    /// <param name="learningRate">The step size.</param>
    /// <param name="mask">Which parameters learn; empty for all.</param>
    public void Step(int step, float learningRate, ReadOnlySpan<bool> mask)
    {
        var firstCorrection = 1 / (1 - MathF.Pow(FirstDecay, step));
        var secondCorrection = 1 / (1 - MathF.Pow(SecondDecay, step));
        for (var i = 0; i < Values.Length; i++)
        {
            if (mask.IsEmpty || mask[i])
            {
                var gradient = Gradient[i];
                var first = _firstMoment[i] += (1 - FirstDecay) * (gradient - _firstMoment[i]);
                var second = _secondMoment[i] += (1 - SecondDecay) * ((gradient * gradient) - _secondMoment[i]);
                Values[i] -= learningRate * first * firstCorrection / (MathF.Sqrt(second * secondCorrection) + Epsilon);
            }
        }
    }
}
