using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Onnx;

/// <summary>What an operator does with its scores at the end, and what that means for a class or a value.</summary>
internal static class PostTransforms
{
    /// <summary>Takes the transforms that leave the class as it is.</summary>
    public static string ForClasses(string transform, OnnxAttributes attributes, ImmutableArray<string>.Builder notes)
    {
        switch (transform)
        {
            case "NONE":
                return transform;
            case "LOGISTIC" or "SOFTMAX":
                notes.Add($"{transform} was left out: it does not change the class");
                return transform;
            default:
                throw new MalformedInputException(
                    attributes.File, attributes.PlaceOf("post_transform"), $"{OneLine.Of(transform)} is not supported, since it may change the class; expected one of NONE, LOGISTIC, SOFTMAX");
        }
    }

    /// <summary>Takes no transform at all.</summary>
    public static void ForValues(string transform, OnnxAttributes attributes)
    {
        if (transform != "NONE")
        {
            throw new MalformedInputException(attributes.File, attributes.PlaceOf("post_transform"), $"{OneLine.Of(transform)} changes the value and is not supported for regression; expected NONE");
        }
    }
}
