namespace Zkml.Learning.Data;

/// <summary>The SHA-256 of the four files of an image data set, in lower-case hexadecimal digits.</summary>
public sealed record ImageDatasetHashes(string TrainingImages, string TrainingLabels, string TestImages, string TestLabels);
