using Zkml.Data.Datasets;

namespace Zkml.Data.Features;

/// <summary>Fits the steps of a pipeline that are to be fitted, one after the other, each to what those before it give.</summary>
internal static class PipelineFitter
{
    /// <exception cref="ArgumentException">A step cannot be fitted; the message says why.</exception>
    public static ImagePipeline Fit(ImagePipeline pipeline, ImageDataset train, CancellationToken cancellation)
    {
        for (var i = 0; i < pipeline.Outside.Length; i++)
        {
            if (pipeline.Outside[i] is IFittedStep { IsFitted: false } step)
            {
                var before = new ImagePipeline(pipeline.Outside[..i], []);
                pipeline = new(pipeline.Outside.SetItem(i, step.Fit(before.EncodeAll(train, cancellation), before.Inputs.Length)), pipeline.Inside);
            }
        }

        for (var i = 0; i < pipeline.Inside.Length; i++)
        {
            if (pipeline.Inside[i] is IFittedStep { IsFitted: false } step)
            {
                var before = new ImagePipeline(pipeline.Outside, pipeline.Inside[..i]);
                var fitted = (LinearFeatureStep)step.Fit(before.ComputeAllFeatures(train, cancellation), before.Features.Length);
                pipeline = new(pipeline.Outside, pipeline.Inside.SetItem(i, fitted));
            }
        }

        return pipeline;
    }
}
