using System.Collections.Immutable;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Passes;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Transpiling;

namespace Zkml.Predicting;

/// <summary>Computes a model's predictions for many samples, scores included: the exact integers that a program would compute, without the program around them.</summary>
public sealed class ModelPredictor
{
    private readonly ZkModel _model;
    private readonly CircuitEvaluator _circuit;
    private readonly Int128 _offset;
    private readonly int _width;

    /// <summary>Prepares a model.</summary>
    /// <exception cref="Circuits.ModelDoesNotFitException">A model of its kind has no circuit, or a score fits no integer.</exception>
    public ModelPredictor(ZkModel model)
    {
        _model = model;
        var kind = model.Regression is null ? OutputKind.Logits : OutputKind.Value;
        var circuit = PassPipeline.Optimise(ModelLowering.Lower(model.Pipeline.Interface, model.Integer, kind));
        _circuit = new(circuit);
        _offset = (Int128)circuit.Output.Offset;
        _width = circuit.Output.Values.Length;
    }

    /// <summary>The names of <see cref="Prediction.Scores"/>: the class labels, or empty if one score decides between two classes.</summary>
    public ImmutableArray<string> ScoreLabels => _model.Regression is null && _width > 1 ? _model.ClassLabels : [];

    /// <summary>The predictions for some samples.</summary>
    /// <param name="inputs">The pipeline's inputs, row-major, as from <c>EncodeAll</c>.</param>
    public Prediction[] Predict(ReadOnlySpan<int> inputs)
    {
        var width = _model.Pipeline.Inputs.Length;
        var outputs = _circuit.Evaluate(FeatureInputs.ToBits(_model.Pipeline.Inputs, inputs), width);
        var predictions = new Prediction[inputs.Length / width];
        for (var i = 0; i < predictions.Length; i++)
        {
            predictions[i] = Of([.. outputs.AsSpan(i * _width, _width).ToArray().Select(output => (Int128)output - _offset)]);
        }

        return predictions;
    }

    private Prediction Of(ImmutableArray<Int128> scores)
    {
        if (_model.Regression is { } regression)
        {
            return new(null, null, scores, regression.ValueOf((double)scores[0]));
        }

        var margin = ClassMargin.Of(scores.AsSpan(), scores.Length == 1 ? EnsembleOutput.SignOfScore : EnsembleOutput.LargestScore);
        return new(margin.Class, (Int128)margin.Margin, scores, null);
    }
}
