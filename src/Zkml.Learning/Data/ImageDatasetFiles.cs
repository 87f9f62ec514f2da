namespace Zkml.Learning.Data;

/// <summary>The four files of an image data set, as paths.</summary>
public sealed record ImageDatasetFiles(string TrainingImages, string TrainingLabels, string TestImages, string TestLabels);
