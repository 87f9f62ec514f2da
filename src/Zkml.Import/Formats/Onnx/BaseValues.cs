using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Import.Formats.Onnx;

/// <summary>The attribute <c>base_values</c>: what each score starts from.</summary>
internal static class BaseValues
{
    private const string Name = "base_values";

    /// <summary>As many as there are scores; zeros where the attribute is missing.</summary>
    public static ImmutableArray<double> Read(OnnxAttributes attributes, int scores) =>
        attributes.Reals(Name).Length == 0 ? [.. new double[scores]] : [.. RequireFinite(attributes.Reals(Name, scores), attributes)];

    /// <summary>The one of two classes with one score. Writers give it once, or the same for both classes.</summary>
    public static double ReadOne(OnnxAttributes attributes) => RequireFinite(attributes.Reals(Name), attributes) switch
    {
        [] => 0,
        [var one] => one,
        [var first, var second] when first == second => second,
        _ => throw new MalformedInputException(attributes.File, attributes.PlaceOf(Name), "one score of two classes has one base value; several different ones are ambiguous"),
    };

    private static double[] RequireFinite(double[] values, OnnxAttributes attributes) =>
        values.All(double.IsFinite) ? values : throw new MalformedInputException(attributes.File, attributes.PlaceOf(Name), "a base value is not finite");
}
