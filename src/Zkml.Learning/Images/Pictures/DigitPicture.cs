using Zkml.Host;
using Zkml.Learning.Images.Pictures.Finding;

namespace Zkml.Learning.Images.Pictures;

/// <summary>
/// Turns a photo, scan or drawing of one digit into an image like those of MNIST: 28×28 bytes, 0 the background, 255 full ink, the digit
/// scaled to fit 20×20 and its centre of mass in the middle.
/// </summary>
public static class DigitPicture
{
    /// <summary>Reads a PNG, JPEG, WebP, GIF or BMP of any size, grey or in colour, dark on light or light on dark.</summary>
    /// <returns>28×28 bytes, row by row.</returns>
    /// <exception cref="MalformedInputException">The file is no such picture, is damaged or too large, or shows no single digit; the message says which.</exception>
    /// <exception cref="MissingComponentException">There is no decoder for this machine.</exception>
    public static byte[] Load(string path) => Normalise(PictureFile.Read(path), path);

    /// <summary>The same for a picture in memory.</summary>
    /// <param name="content">What the file would hold.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="MalformedInputException">The content is no such picture, is damaged or too large, or shows no single digit; the message says which.</exception>
    /// <exception cref="MissingComponentException">There is no decoder for this machine.</exception>
    public static byte[] Decode(byte[] content, string name) => Normalise(PictureFile.Decode(content, name), name);

    private static byte[] Normalise(ColourPicture colours, string name)
    {
        var grey = GreyConversion.Convert(colours);
        if (MnistForm.Recognise(grey) is { } unchanged)
        {
            return unchanged;
        }

        var finding = DigitSearch.Find(PictureNoise.Smooth(grey));
        var digit = finding.Digit?.ToTones() ?? throw new MalformedInputException(name, "", FaultText.Of(finding.Fault));
        return MnistForm.Place(StrokeThickness.Normalise(digit, MnistForm.LongerSide(digit)));
    }
}
