using System.Collections.Immutable;

namespace Zkml.Data.Images.Resizing;

/// <summary>What files call the resize methods.</summary>
internal static class ResizeMethodNames
{
    public static ImmutableArray<(ResizeMethod Method, string Name)> All { get; } =
        [(ResizeMethod.Area, "area"), (ResizeMethod.OpenCvArea, "opencv-area"), (ResizeMethod.Box, "box")];

    public static string NameOf(ResizeMethod method) => All.First(pair => pair.Method == method).Name;
}
