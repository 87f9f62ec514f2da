using System.Collections.Immutable;

namespace Zkml.Data.Datasets;

/// <summary>Labelled grey images of one size, in one piece of memory.</summary>
public sealed class ImageDataset : Dataset
{
    /// <summary>Puts images and labels together.</summary>
    /// <param name="name">What reports call it: <c>mnist test</c>.</param>
    /// <param name="pixels">Image by image, row by row; 0 is background, 255 full ink.</param>
    /// <param name="labels">One an image, each less than <paramref name="classes"/>.</param>
    /// <param name="width">Columns of an image.</param>
    /// <param name="height">Rows of an image.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="classLabels">What people call the classes; their numbers by default.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other.</exception>
    public ImageDataset(string name, ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels, int width, int height, int classes, ImmutableArray<string> classLabels = default)
        : base(name, classes)
    {
        if (pixels.Length != (long)labels.Length * width * height)
        {
            throw new ArgumentException($"{labels.Length} labels want {(long)labels.Length * width * height} pixels; there are {pixels.Length}", nameof(pixels));
        }

        if (!classLabels.IsDefault && classLabels.Length != classes)
        {
            throw new ArgumentException($"there are {classes} classes, but {classLabels.Length} labels of classes", nameof(classLabels));
        }

        Pixels = pixels;
        Labels = labels;
        Width = width;
        Height = height;
        ClassLabels = classLabels.IsDefault ? [.. Enumerable.Range(0, classes).Select(label => $"{label}")] : classLabels;
    }

    /// <summary>All pixels, image by image, row by row.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>One label an image.</summary>
    public ReadOnlyMemory<byte> Labels { get; }

    /// <summary>Columns of an image.</summary>
    public int Width { get; }

    /// <summary>Rows of an image.</summary>
    public int Height { get; }

    /// <summary>What people call the classes, in the order of their numbers.</summary>
    public ImmutableArray<string> ClassLabels { get; }

    /// <inheritdoc/>
    public override int Count => Labels.Length;

    /// <summary>The pixels of one image, row by row, without a copy.</summary>
    public ReadOnlySpan<byte> Image(int index) => Pixels.Span.Slice(index * Width * Height, Width * Height);

    /// <inheritdoc/>
    public override int Label(int index) => Labels.Span[index];

    /// <inheritdoc/>
    public override ImageDataset Part(int first, int count) =>
        new(Name, Pixels.Slice(first * Width * Height, count * Width * Height), Labels.Slice(first, count), Width, Height, Classes, ClassLabels);

    /// <summary>The same images with other classes, such as even and odd instead of ten digits.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="classes">How many classes there are then.</param>
    /// <param name="convert">The new class of an old one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A new class is none of them.</exception>
    public ImageDataset Relabel(string name, int classes, Func<int, int> convert)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, byte.MaxValue + 1);
        var converted = new byte[Classes];
        for (var label = 0; label < converted.Length; label++)
        {
            var other = convert(label);
            ArgumentOutOfRangeException.ThrowIfNegative(other, nameof(convert));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(other, classes, nameof(convert));
            converted[label] = (byte)other;
        }

        return new(name, Pixels, Array.ConvertAll(Labels.ToArray(), label => converted[label]), Width, Height, classes);
    }

    /// <summary>A new data set of some of the images, in the given order; it copies them.</summary>
    public ImageDataset Pick(string name, ReadOnlySpan<int> indices)
    {
        var size = Width * Height;
        var pixels = GC.AllocateUninitializedArray<byte>(indices.Length * size);
        var labels = new byte[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            Image(indices[i]).CopyTo(pixels.AsSpan(i * size));
            labels[i] = Labels.Span[indices[i]];
        }

        return new(name, pixels, labels, Width, Height, Classes, ClassLabels);
    }
}
