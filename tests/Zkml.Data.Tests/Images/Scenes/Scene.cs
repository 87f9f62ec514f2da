namespace Zkml.Data.Tests.Images.Scenes;

/// <summary>A picture and what is on it.</summary>
/// <param name="Description">Its kind and seed.</param>
/// <param name="File">A PNG or JPEG file.</param>
/// <param name="Digit">What is written there; null where there is no single digit.</param>
public sealed record Scene(string Description, byte[] File, int? Digit)
{
    public override string ToString() => Description;
}
