using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Draws a page without keeping anything, to count its forms and characters before they are read: the reader has no limits of its own. The
/// page is whether it is within the limits.
/// </summary>
internal sealed class PdfMeter(
    IPdfTokenScanner scanner,
    IResourceStore resources,
    ILookupFilterProvider filters,
    IPageContentParser parser,
    ParsingOptions options
) : BasePageFactory<bool>(scanner, resources, filters, parser, options), IPageFactory<bool>
{
    private readonly IPdfTokenScanner _scanner = scanner;
    private readonly IResourceStore _resources = resources;
    private readonly ILookupFilterProvider _filters = filters;
    private readonly IPageContentParser _parser = parser;
    private readonly ParsingOptions _options = options;

    private PdfLimits Limits => (PdfLimits)_options.FilterProvider!;

    bool IPageFactory<bool>.Create(int number, DictionaryToken dictionary, PageTreeMembers tree, NamedDestinations destinations)
    {
        // One stream may be the content of a page a thousand times.
        if (dictionary.TryGet<ArrayToken>(NameToken.Contents, _scanner, out var contents))
        {
            foreach (var reference in contents.Data.OfType<IndirectReferenceToken>())
            {
                if (_scanner.Get(reference.Data)?.Data is StreamToken stream && !Limits.Unpack(stream.Data.Length))
                {
                    return false;
                }
            }
        }

        return Create(number, dictionary, tree, destinations);
    }

    protected override bool ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    ) =>
        new Drawing(
            Limits,
            pageNumber,
            _resources,
            _scanner,
            _parser,
            _filters,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            _options
        ).Process(pageNumber, operations);

    private sealed class Drawing(
        PdfLimits limits,
        int number,
        IResourceStore resources,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox cropBox,
        UserSpaceUnit unit,
        PageRotationDegrees rotation,
        TransformationMatrix matrix,
        ParsingOptions options
    ) : BaseStreamProcessor<bool>(number, resources, scanner, parser, filters, cropBox, unit, rotation, in matrix, options)
    {
        private int _depth;

        public override bool Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
        {
            CloneAllStates();
            ProcessOperations(operations);
            return limits.Exceeded is null;
        }

        protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
        {
            if (limits.DrawForm(formStream.Data.Length, ++_depth))
            {
                base.ProcessFormXObject(formStream, xObjectName);
            }

            _depth--;
        }

        public override void RenderGlyph(
            IFont font,
            CurrentGraphicsState currentState,
            double fontSize,
            double pointSize,
            int code,
            string unicode,
            long currentOffset,
            in TransformationMatrix renderingMatrix,
            in TransformationMatrix textMatrix,
            in TransformationMatrix transformationMatrix,
            CharacterBoundingBox characterBoundingBox
        ) => limits.DrawCharacter();

        protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }

        protected override void RenderInlineImage(InlineImage inlineImage) { }

        protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

        public override void BeginSubpath() { }

        public override PdfPoint? CloseSubpath() => null;

        public override void StrokePath(bool close) { }

        public override void FillPath(FillingRule fillingRule, bool close) { }

        public override void FillStrokePath(FillingRule fillingRule, bool close) { }

        public override void MoveTo(double x, double y) { }

        public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }

        public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }

        public override void LineTo(double x, double y) { }

        public override void Rectangle(double x, double y, double width, double height) { }

        public override void EndPath() { }

        public override void ClosePath() { }

        public override void ModifyClippingIntersect(FillingRule clippingRule) { }

        public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

        public override void EndMarkedContent() { }

        public override void PaintShading(NameToken shadingName) { }
    }
}
