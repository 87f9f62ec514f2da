namespace Zkml.Models.Configurations;

/// <summary>How training images are distorted, so that the model sees more hands than wrote the data set.</summary>
/// <param name="Copies">Distorted copies of each training image; 0 for none.</param>
/// <param name="Rotation">Largest rotation either way, degrees, 0 to 45.</param>
/// <param name="Scale">Largest relative change of size, each axis for itself, 0 to 0.5.</param>
/// <param name="Shear">Largest horizontal shear, as a tangent, 0 to 0.5.</param>
/// <param name="Shift">Largest shift either way on each axis, pixels, 0 to 8.</param>
/// <param name="Elastic">Standard deviation of the elastic displacement, pixels, 0 to 4.</param>
/// <param name="OriginalShare">Share of undistorted images in every batch of a network, or in the weight of all samples of trees; 0 to 1.</param>
public sealed record AugmentationConfig(
    int Copies, double Rotation, double Scale, double Shear, double Shift, double Elastic, double OriginalShare)
{
    /// <summary>No distortion.</summary>
    public static AugmentationConfig None { get; } = new(0, 0, 0, 0, 0, 0, 1);
}
