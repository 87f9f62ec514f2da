using System.Numerics;

namespace Zkml.Training.Networks;

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

    /// <summary>Moves all parameters one step. One whose gradients are zero since <see cref="Forget"/> does not move.</summary>
    /// <param name="step">Counted from 1.</param>
    /// <param name="learningRate">The step size.</param>
    public void Step(int step, float learningRate)
    {
        var firstCorrection = 1 / (1 - MathF.Pow(FirstDecay, step));
        var secondCorrection = 1 / (1 - MathF.Pow(SecondDecay, step));
        var done = 0;
        for (; done <= Values.Length - Vector<float>.Count; done += Vector<float>.Count)
        {
            var gradient = new Vector<float>(Gradient, done);
            var first = new Vector<float>(_firstMoment, done);
            var second = new Vector<float>(_secondMoment, done);
            first += (1 - FirstDecay) * (gradient - first);
            second += (1 - SecondDecay) * ((gradient * gradient) - second);
            first.CopyTo(_firstMoment, done);
            second.CopyTo(_secondMoment, done);
            var divisor = Vector.SquareRoot(second * secondCorrection) + new Vector<float>(Epsilon);
            (new Vector<float>(Values, done) - (learningRate * first * firstCorrection / divisor)).CopyTo(Values, done);
        }

        for (; done < Values.Length; done++)
        {
            var gradient = Gradient[done];
            var first = _firstMoment[done] += (1 - FirstDecay) * (gradient - _firstMoment[done]);
            var second = _secondMoment[done] += (1 - SecondDecay) * ((gradient * gradient) - _secondMoment[done]);
            Values[done] -= learningRate * first * firstCorrection / (MathF.Sqrt(second * secondCorrection) + Epsilon);
        }
    }

    /// <summary>Sets a parameter to zero and forgets what moved it.</summary>
    public void Forget(int parameter) => (Values[parameter], _firstMoment[parameter], _secondMoment[parameter]) = (0, 0, 0);
}
