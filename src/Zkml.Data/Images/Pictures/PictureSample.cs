using System.Collections.Immutable;

namespace Zkml.Data.Images.Pictures;

/// <summary>What was found in a picture.</summary>
/// <param name="Image">28×28 bytes, row by row: 0 the background, 255 full.</param>
/// <param name="Doubts">What may have been understood wrongly, each a phrase; none where the picture was clear.</param>
/// <param name="Stages">What the picture looked like on the way.</param>
public sealed record PictureSample(byte[] Image, ImmutableArray<string> Doubts, ImmutableArray<PictureStage> Stages);
