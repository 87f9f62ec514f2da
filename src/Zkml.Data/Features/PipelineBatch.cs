using Zkml.Data.Datasets;

namespace Zkml.Data.Features;

/// <summary>Runs a pipeline over whole data sets.</summary>
internal static class PipelineBatch
{
    private const int ImagesAtOnce = 256;

    public static int[] EncodeAll(ImagePipeline pipeline, ImageDataset dataset, CancellationToken cancellation)
    {
        var width = pipeline.Inputs.Length;
        return Run(pipeline, dataset, width, cancellation, (image, row, buffers) => pipeline.Encode(image, row, buffers));
    }

    public static int[] ComputeAllFeatures(ImagePipeline pipeline, ImageDataset dataset, CancellationToken cancellation)
    {
        var inputs = pipeline.Inputs.Length;
        return Run(pipeline, dataset, pipeline.Features.Length, cancellation, (image, row, buffers) =>
        {
            Span<int> encoded = stackalloc int[inputs];
            pipeline.Encode(image, encoded, buffers);
            pipeline.ComputeFeatures(encoded, row);
        });
    }

    private delegate void ImageStep(ReadOnlySpan<byte> image, Span<int> row, Span<int> buffers);

    private static int[] Run(ImagePipeline pipeline, ImageDataset dataset, int width, CancellationToken cancellation, ImageStep step)
    {
        const int side = ImagePipeline.ImageSide;
        if (dataset.Width != side || dataset.Height != side)
        {
            throw new ArgumentException($"{dataset.Name} has images of {dataset.Height}×{dataset.Width}; a pipeline takes {side}×{side}", nameof(dataset));
        }

        var results = GC.AllocateUninitializedArray<int>(checked(dataset.Count * width));
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, (dataset.Count + ImagesAtOnce - 1) / ImagesAtOnce, options, chunk =>
        {
            var buffers = new int[side * side + 2 * pipeline.BufferLength];
            var end = Math.Min(dataset.Count, (chunk + 1) * ImagesAtOnce);
            for (var i = chunk * ImagesAtOnce; i < end; i++)
            {
                step(dataset.Image(i), results.AsSpan(i * width, width), buffers);
            }
        });
        return results;
    }
}
