using Zkml.Data.Images.Pictures.Decoding;
using Zkml.Host;

namespace Zkml.Data.Tests.Images.Decoding;

public class SkiaLibraryTests
{
    public static TheoryData<Exception> Problems =>
    [
        new DllNotFoundException("libSkiaSharp"),
        new TypeInitializationException("SkiaSharp.SKCodec", new DllNotFoundException("libSkiaSharp")),
        new TypeInitializationException("SkiaSharp.SKObject", new InvalidOperationException("The version of the native libSkiaSharp library (88.1) is incompatible")),
        new BadImageFormatException("libSkiaSharp"),
    ];

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_missing_or_foreign_native_library_is_a_missing_component(Exception problem) =>
        Should.Throw<MissingComponentException>(() => SkiaLibrary.Use<int>(() => throw problem)).Message.ShouldContain("libSkiaSharp is missing or does not fit");

    [Fact]
    public void A_fault_of_our_own_is_no_missing_component() =>
        Should.Throw<InvalidOperationException>(() => SkiaLibrary.Use<int>(() => throw new InvalidOperationException("a fault")));
}
