namespace Zkml.Models.Configurations.Networks;

/// <summary>A convolutional layer without padding.</summary>
/// <param name="Maps">How many maps it gives.</param>
/// <param name="Size">Rows and columns of its kernels.</param>
/// <param name="Stride">From one position to the next, down and to the right.</param>
public sealed record ConvolutionConfig(int Maps, int Size, int Stride);
